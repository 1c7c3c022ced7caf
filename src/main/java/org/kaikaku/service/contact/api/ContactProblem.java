package org.kaikaku.service.contact.api;

import org.springframework.http.HttpStatus;

/** What the calls of this room answer in the place of what was asked for. */
enum ContactProblem {
    UNREADABLE(HttpStatus.BAD_REQUEST, "unreadable", "An id that is none."),
    KEY(HttpStatus.BAD_REQUEST, "key", "`Idempotency-Key` is too long, or no UUID where it names a new conversation."),
    TALK(HttpStatus.NOT_FOUND, "talk", "There is no such conversation, or it is forgotten."),
    INQUIRY(HttpStatus.NOT_FOUND, "inquiry", "There is no such inquiry, or it is forgotten."),
    QUESTION(HttpStatus.UNPROCESSABLE_CONTENT, "question", "The question is empty or longer than 200 characters."),
    CHOICE(HttpStatus.UNPROCESSABLE_CONTENT, "choice", "No such answer."),
    INQUIRY_TEXT(
            HttpStatus.UNPROCESSABLE_CONTENT, "inquiry-text", "The text is empty or longer than 1,000 characters."),
    INQUIRY_REACH(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "inquiry-reach",
            "Whoever wants to be called back says at which number or address."),
    KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", "The same `Idempotency-Key` was sent with something else.");

    private static final String URN = "urn:kaikaku:problem:";

    private final HttpStatus status;
    private final String what;
    private final String meaning;

    ContactProblem(HttpStatus status, String what, String meaning) {
        this.status = status;
        this.what = what;
        this.meaning = meaning;
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return URN + what;
    }

    /** Of what is said of it. */
    String text() {
        return "api." + what;
    }

    String meaning() {
        return meaning;
    }
}
