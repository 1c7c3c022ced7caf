package org.kaikaku.service.contact.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Service;

/** What somebody asked on the web, for whoever knows its id: without what the office wrote for itself. */
@Service
public class OwnInquiry {
    private final Inquiries inquiries;
    private final InquirySteps steps;
    private final Site.Source site;

    OwnInquiry(Inquiries inquiries, InquirySteps steps, Site.Source site) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.site = site;
    }

    public Optional<InquiryView> find(UUID id) {
        return inquiries.find(id).filter(one -> one.head().openedBy() == null).map(this::view);
    }

    /** Of one that was joined into another: what they asked themselves, and what was answered there since. */
    private InquiryView view(Inquiry own) {
        var said = steps.of(own.head().id()).stream().filter(OwnInquiry::isOurs);
        if (own instanceof Inquiry.Joined joined
                && inquiries.find(joined.into()).orElse(null) instanceof Inquiry there) {
            var since = steps.of(joined.into()).stream()
                    .filter(step ->
                            step.kind() == Step.Kind.ANSWERED && !step.at().isBefore(joined.at()));
            return view(there, Stream.concat(said, since).toList());
        }
        return view(own, said.toList());
    }

    private InquiryView view(Inquiry inquiry, List<Step> said) {
        return new InquiryView(inquiry, said, site.office(inquiry.course().division()), InquiryView.day(inquiry));
    }

    private static boolean isOurs(Step step) {
        return step.kind() == Step.Kind.ASKED || step.kind() == Step.Kind.ANSWERED;
    }
}
