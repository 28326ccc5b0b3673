package reports.queue;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.stereotype.Component;

@Component
public class ReportJobListener {

    private static final Logger log = LoggerFactory.getLogger(ReportJobListener.class);
    private final ReportService service;
    private final ObjectMapper mapper = new ObjectMapper();

    public ReportJobListener(ReportService service) {
        this.service = service;
    }

    @JmsListener(destination = "reports.jobs")
    public void onMessage(BytesMessage message) throws JMSException {
        byte[] body = new byte[(int) Math.min(message.getBodyLength(), 65_536)];
        message.readBytes(body);
        try {
            ReportJob job = mapper.readValue(body, ReportJob.class);
            service.render(job);
        } catch (IOException e) {
            log.warn("dropping unreadable message {}", message.getJMSMessageID(), e);
        }
    }
}
