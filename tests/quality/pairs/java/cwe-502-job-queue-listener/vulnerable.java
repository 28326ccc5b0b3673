package reports.queue;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.stereotype.Component;

@Component
public class ReportJobListener {

    private static final Logger log = LoggerFactory.getLogger(ReportJobListener.class);
    private final ReportService service;

    public ReportJobListener(ReportService service) {
        this.service = service;
    }

    @JmsListener(destination = "reports.jobs")
    public void onMessage(BytesMessage message) throws JMSException {
        byte[] body = new byte[(int) Math.min(message.getBodyLength(), 65_536)];
        message.readBytes(body);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(body))) {
            ReportJob job = (ReportJob) in.readObject();
            service.render(job);
        } catch (IOException | ClassNotFoundException e) {
            log.warn("dropping unreadable message {}", message.getJMSMessageID(), e);
        }
    }
}
