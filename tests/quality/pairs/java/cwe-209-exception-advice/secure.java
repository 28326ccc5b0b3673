@RestControllerAdvice
public class ApiExceptionAdvice {

    private static final Logger log = LoggerFactory.getLogger(ApiExceptionAdvice.class);

    public record ApiError(int status, String message, String detail) {
    }

    @ExceptionHandler(EntityNotFoundException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    public ApiError notFound() {
        return new ApiError(404, "not found", null);
    }

    @ExceptionHandler(Exception.class)
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    public ApiError other(Exception e) {
        String reference = UUID.randomUUID().toString();
        log.error("request failed, reference {}", reference, e);
        return new ApiError(500, "internal error", "reference " + reference);
    }
}
