package org.kaikaku.service.contact.inquiry;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Service;

/** What somebody asked on the web, for whoever knows its id: without what the office wrote for itself. */
@Service
public class OwnInquiry {
    private final Inquiries inquiries;
    private final Site.Source site;

    OwnInquiry(Inquiries inquiries, Site.Source site) {
        this.inquiries = inquiries;
        this.site = site;
    }

    public Optional<InquiryView> find(UUID id) {
        return inquiries.find(id).filter(one -> one.head().openedBy() == null).map(this::view);
    }

    private InquiryView view(Inquiry inquiry) {
        var steps = inquiries.steps(inquiry.head().id()).stream()
                .filter(step -> step.kind() == Step.Kind.ASKED || step.kind() == Step.Kind.ANSWERED)
                .toList();
        return new InquiryView(inquiry, steps, site.office(inquiry.course().division()), InquiryView.day(inquiry));
    }
}
