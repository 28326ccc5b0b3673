import ast
import logging
import operator
import os
import random
import re

import discord
from discord.ext import commands

log = logging.getLogger("dice")
bot = commands.Bot(command_prefix="!", intents=discord.Intents(guilds=True, messages=True,
                                                               message_content=True))
DICE = re.compile(r"(\d{1,2})d(\d{1,3})")
OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}


def calculate(node):
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](calculate(node.left), calculate(node.right))
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    raise ValueError("only numbers, dice, +, - and *")


def throw(match, rolls):
    count, sides = int(match.group(1)), int(match.group(2))
    if count == 0 or sides < 2:
        raise ValueError("dice need a count and at least two sides")
    result = [random.randint(1, sides) for _ in range(count)]
    rolls.append(f"{match.group(0)}: {', '.join(map(str, result))}")
    return str(sum(result))


def roll_total(text):
    if len(text) > 80:
        raise ValueError("that is too long for me")
    rolls = []
    expression = DICE.sub(lambda match: throw(match, rolls), text)
    return calculate(ast.parse(expression, mode="eval").body), rolls


@bot.command(name="roll")
async def roll(ctx, *, text: str = "1d20"):
    try:
        total, rolls = roll_total(text.strip().lower())
    except (ValueError, SyntaxError, TypeError) as error:
        await ctx.reply(f"I do not understand that: {error}", mention_author=False)
        return
    log.info("roll in %s: %d dice groups", ctx.channel.id, len(rolls))
    details = discord.utils.escape_markdown("; ".join(rolls)) or "no dice"
    await ctx.reply(f"**{total}** ({details})", mention_author=False)


bot.run(os.environ["DISCORD_TOKEN"])
