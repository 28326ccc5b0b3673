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
        log.error("request failed", e);
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return new ApiError(500, e.getMessage(), trace.toString());
    }
}
