public void remember(HttpServletResponse response, String token) {
    Cookie cookie = new Cookie("remember", token);
    cookie.setPath("/");
    cookie.setMaxAge((int) Duration.ofDays(60).toSeconds());
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
}

public void forget(HttpServletResponse response) {
    Cookie cookie = new Cookie("remember", "");
    cookie.setPath("/");
    cookie.setMaxAge(0);
    cookie.setSecure(true);
    response.addCookie(cookie);
}
