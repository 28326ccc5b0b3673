package firstaid.school.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.logging.Logger;

@WebServlet("/course/certificate")
public class CertificatePage extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(CertificatePage.class.getName());

    @Inject
    private CourseStore courses;

    @Inject
    private PdfPrinter printer;

    private String validity(LocalDate day, Locale locale) {
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return format.format(day) + " - " + format.format(day.plusYears(2));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Trainee trainee = (Trainee) request.getSession().getAttribute("trainee");
        if (trainee == null) {
            response.sendRedirect("/login");
            return;
        }
        Enrolment enrolment = courses.currentEnrolment(trainee.id());
        if (enrolment == null || !enrolment.examPassed()) {
            response.sendRedirect("/course");
            return;
        }
        byte[] pdf = printer.certificate(trainee.name(), enrolment.courseName(),
                validity(LocalDate.now(), request.getLocale()));
        courses.noteCertificate(enrolment.id(), LocalDate.now());
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"certificate.pdf\"");
        response.getOutputStream().write(pdf);
        LOG.info(() -> "certificate printed, " + pdf.length + " bytes");
    }
}
