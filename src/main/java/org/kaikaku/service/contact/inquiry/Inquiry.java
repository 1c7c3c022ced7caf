package org.kaikaku.service.contact.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;

/** What somebody asked; one type for each state. */
public sealed interface Inquiry {
    Head head();

    enum Channel {
        PHONE,
        MAIL,
        WEB,
        CHAT
    }

    /**
     * What stays the same.
     *
     * @param subject first line of what was asked
     * @param name as they gave it; empty where they gave none
     * @param reach telephone number or mail address; empty where they gave none
     * @param openedBy account of the member of staff; null where the person wrote it themselves
     * @param openedIn division in which it came in
     * @param language in which they asked
     * @param askedBy account of the resident who had signed in as they asked; null for none
     */
    record Head(
            UUID id,
            Channel channel,
            String subject,
            String name,
            String reach,
            @Nullable String openedBy,
            String openedIn,
            Language language,
            @Nullable UUID askedBy,
            Instant openedAt) {}

    /**
     * @param answeredAt when it was first answered
     * @param escalated whether it was ever given to another division
     * @param reopened how often
     */
    record Course(
            String division,
            LocalDate due,
            boolean callBack,
            @Nullable Instant answeredAt,
            boolean escalated,
            int reopened) {
        Course callBack(boolean wanted) {
            return new Course(division, due, wanted, answeredAt, escalated, reopened);
        }
    }

    Course course();

    int version();

    record Open(Head head, Course course, int version) implements Inquiry {
        /** Answered and done with. */
        Closed answered(Instant at) {
            var first = course.answeredAt() == null ? at : course.answeredAt();
            return new Closed(
                    head,
                    new Course(course.division(), course.due(), false, first, course.escalated(), course.reopened()),
                    at,
                    version);
        }

        /** Whether somebody still has to call them. */
        Open callBack(boolean wanted) {
            return new Open(head, course.callBack(wanted), version);
        }

        /** What was promised to whoever asked in the other holds here too: the earlier day, and the call. */
        Open with(Open other) {
            var its = other.course();
            var due = its.due().isBefore(course.due()) ? its.due() : course.due();
            boolean call = course.callBack() || its.callBack();
            return new Open(
                    head,
                    new Course(
                            course.division(), due, call, course.answeredAt(), course.escalated(), course.reopened()),
                    version);
        }

        /** It is the same matter as another, and goes on there. */
        Joined joined(UUID into, Instant at) {
            return new Joined(head, course, into, at, version);
        }

        /** Another division answers, by a day. */
        Open escalated(String division, LocalDate until) {
            return new Open(
                    head,
                    new Course(division, until, course.callBack(), course.answeredAt(), true, course.reopened()),
                    version);
        }
    }

    record Closed(Head head, Course course, Instant at, int version) implements Inquiry {
        /** The answer was not enough. */
        Open reopened(LocalDate until) {
            return new Open(
                    head,
                    new Course(
                            course.division(),
                            until,
                            course.callBack(),
                            course.answeredAt(),
                            course.escalated(),
                            course.reopened() + 1),
                    version);
        }
    }

    /** @param into the one in which it goes on */
    record Joined(Head head, Course course, UUID into, Instant at, int version) implements Inquiry {
        /** It was another matter after all. */
        Open parted() {
            return new Open(head, course, version);
        }
    }
}
