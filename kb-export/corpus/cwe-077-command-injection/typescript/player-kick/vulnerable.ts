import { ChatInputCommandInteraction, PermissionFlagsBits, SlashCommandBuilder } from "discord.js";
import { Rcon } from "rcon-client";
import { servers } from "./config";

export const data = new SlashCommandBuilder()
  .setName("kick")
  .setDescription("Remove a player from the running match")
  .setDefaultMemberPermissions(PermissionFlagsBits.KickMembers)
  .addStringOption((o) => o.setName("player").setDescription("Name").setRequired(true))
  .addStringOption((o) => o.setName("server").setDescription("Server"));

function summary(answer: string): string {
  const line = answer.split("\n").find((part) => part.trim().length > 0);
  return line ? line.slice(0, 180) : "The server gave no answer.";
}

export async function execute(interaction: ChatInputCommandInteraction): Promise<void> {
  const player = interaction.options.getString("player", true);
  const server = servers.get(interaction.options.getString("server") ?? "main");
  if (!server) {
    await interaction.reply({ content: "There is no such server.", ephemeral: true });
    return;
  }
  await interaction.deferReply({ ephemeral: true });
  const started = Date.now();
  const rcon = await Rcon.connect({ host: server.host, port: server.port, password: server.key });
  try {
    const answer = await rcon.send(`kick "${player}"; status`);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    await interaction.editReply(`${summary(answer)} (${seconds} s)`);
  } finally {
    await rcon.end();
  }
}
