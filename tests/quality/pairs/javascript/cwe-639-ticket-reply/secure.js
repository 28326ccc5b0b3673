export default async function ticketRoutes(fastify) {
  fastify.addHook('onRequest', fastify.authenticate);

  fastify.post('/tickets/:id/replies', {
    schema: {
      params: { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] },
      body: {
        type: 'object',
        properties: { text: { type: 'string', minLength: 1, maxLength: 5000 } },
        required: ['text'],
      },
    },
    async handler(request, reply) {
      const ticket = await fastify.prisma.ticket.findFirst({
        where: { id: request.params.id, customerId: request.user.id },
      });
      if (!ticket) return reply.code(404).send({ error: 'no such ticket' });
      await fastify.prisma.reply.create({
        data: { ticketId: ticket.id, authorId: request.user.id, text: request.body.text },
      });
      const updated = await fastify.prisma.ticket.update({
        where: { id: ticket.id },
        data: { status: 'open' },
        include: { replies: true },
      });
      return reply.code(201).send(updated);
    },
  });
}
