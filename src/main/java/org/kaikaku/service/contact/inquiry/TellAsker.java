package org.kaikaku.service.contact.inquiry;

import java.util.Map;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Correspondent;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Whoever had signed in as they asked hears that there is an answer, by the ways that they have chosen; who gave a mail address, by a mail
 * with the address of their page and nothing of what was asked. The others have their page.
 */
@Component
class TellAsker {
    private static final String ANSWERED = "inquiry.answered";

    private final Notices notices;
    private final Inquiries inquiries;

    TellAsker(Notices notices, Inquiries inquiries) {
        this.notices = notices;
        this.inquiries = inquiries;
    }

    /** Also those whose own record was joined into it. */
    void answered(Inquiry.Closed closed) {
        Stream.concat(
                        Stream.<Inquiry>of(closed),
                        inquiries.joinedInto(closed.head().id()).stream())
                .forEach(one -> tell(one, closed));
    }

    private void tell(Inquiry one, Inquiry.Closed closed) {
        var head = one.head();
        var news = new News(
                "inquiry/" + head.id() + "/answered/" + closed.version(),
                ANSWERED,
                Map.of("subject", Text.same(head.subject())),
                "/inquiries/" + head.id(),
                closed.course().division());
        if (head.askedBy() != null) {
            notices.tell(head.askedBy(), news);
        } else if (head.openedBy() == null && Correspondent.isAddress(head.reach())) {
            notices.tell(new Correspondent(head.reach(), head.language(), null), news);
        }
    }

    /** Whether an answer is told to a mail address that somebody gives. */
    boolean byMail() {
        return notices.tellsCorrespondents(ANSWERED);
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        NoticeKind inquiryAnswered() {
            return NoticeKind.toResidents(ANSWERED, "subject").toCorrespondents();
        }
    }
}
