@Path("/orders")
@RolesAllowed("customer")
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    @Inject
    OrderService orders;

    @Context
    SecurityContext security;

    @GET
    @Path("{id}")
    public OrderView get(@PathParam("id") long id) {
        return OrderView.of(load(id));
    }

    @POST
    @Path("{id}/cancel")
    public OrderView cancel(@PathParam("id") long id) {
        Order order = load(id);
        if (!order.isCancellable()) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
        return OrderView.of(orders.cancel(order, security.getUserPrincipal().getName()));
    }

    private Order load(long id) {
        return orders.findById(id).orElseThrow(NotFoundException::new);
    }
}
