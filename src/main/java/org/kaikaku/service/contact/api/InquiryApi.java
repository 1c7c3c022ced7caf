package org.kaikaku.service.contact.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.service.contact.api.ContactShapes.InquirySaid;
import org.kaikaku.service.contact.api.ContactShapes.InquirySent;
import org.kaikaku.service.contact.api.ContactShapes.InquiryShape;
import org.kaikaku.service.contact.chat.Talks;
import org.kaikaku.service.contact.inquiry.AskPerson;
import org.kaikaku.service.contact.inquiry.OwnInquiry;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A conversation handed over to a person, and what they answer. */
@RestController
@RequestMapping("/api/v1")
class InquiryApi {
    private final AskPerson askPerson;
    private final OwnInquiry own;
    private final Talks talks;

    InquiryApi(AskPerson askPerson, OwnInquiry own, Talks talks) {
        this.askPerson = askPerson;
        this.own = own;
        this.talks = talks;
    }

    /** @param key the same key gives the same inquiry, however often it is sent */
    @PostMapping("/talks/{id}/inquiries")
    @ResponseStatus(HttpStatus.CREATED)
    @MayRefuse({
        ContactProblem.KEY,
        ContactProblem.TALK,
        ContactProblem.INQUIRY_TEXT,
        ContactProblem.INQUIRY_REACH,
        ContactProblem.KEY_REUSED
    })
    InquiryShape handOver(
            @PathVariable UUID id,
            @RequestBody InquirySent sent,
            @RequestHeader(name = OnceKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        if (!talks.exists(id)) {
            throw new ContactRefusal(ContactProblem.TALK);
        }
        var wanted = new AskPerson.Wanted(
                id,
                said(sent.text()),
                said(sent.name()),
                said(sent.reach()),
                Boolean.TRUE.equals(sent.callBack()),
                PageAdvice.language(request),
                null);
        var inquiry = OnceKey.inquiry(id, key);
        return switch (askPerson.ask(inquiry, wanted)) {
            case AskPerson.Result.Taken(var taken) -> shape(taken);
            case AskPerson.Result.TakenBefore(var taken, var same) when same -> shape(taken);
            case AskPerson.Result.TakenBefore _ -> throw new ContactRefusal(ContactProblem.KEY_REUSED);
            case AskPerson.Result.TextUnfit _ -> throw new ContactRefusal(ContactProblem.INQUIRY_TEXT);
            case AskPerson.Result.ReachMissing _ -> throw new ContactRefusal(ContactProblem.INQUIRY_REACH);
        };
    }

    /** One that somebody at the office wrote down answers as one that does not exist. */
    @GetMapping("/inquiries/{id}")
    @MayRefuse({ContactProblem.UNREADABLE, ContactProblem.INQUIRY})
    InquiryShape inquiry(@PathVariable UUID id) {
        return shape(id);
    }

    private InquiryShape shape(UUID id) {
        return own.find(id)
                .map(view -> new InquiryShape(
                        id,
                        view.closed(),
                        view.office(),
                        view.inquiry().course().due(),
                        view.steps().stream()
                                .map(step -> new InquirySaid(step.kind().name(), step.text(), step.at()))
                                .toList()))
                .orElseThrow(() -> new ContactRefusal(ContactProblem.INQUIRY));
    }

    private static String said(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
