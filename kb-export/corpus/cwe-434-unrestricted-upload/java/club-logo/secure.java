package league.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Logger;
import javax.imageio.ImageIO;

@WebServlet("/club/logo")
@MultipartConfig(maxFileSize = 500_000, maxRequestSize = 600_000)
public class LogoServlet extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(LogoServlet.class.getName());
    private final transient ClubStore clubs = ClubStore.shared();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        long with = clubs.countWithLogo();
        long all = Math.max(1, clubs.count());
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "max-age=300");
        response.getWriter().printf("%d of %d clubs have a logo%n", with, all);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Club club = (Club) request.getSession().getAttribute("club");
        if (club == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Part part = request.getPart("logo");
        byte[] data = part.getInputStream().readAllBytes();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(data));
        if (image == null) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        String name = "club-" + club.id() + ".png";
        Path target = Path.of(getServletContext().getRealPath("/logos"), name);
        ImageIO.write(image, "png", target.toFile());
        clubs.setLogo(club.id(), "/logos/" + name);
        LOG.info("logo of club " + club.id() + " has " + data.length + " bytes");
        request.getSession().setAttribute("message", "The logo was saved");
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getContextPath() + "/club");
    }
}
