package org.kaikaku.service.procedure.interview;

/** To whom it happened, such as the person who died. Not knowing, knowing that it is nobody here, and knowing who, are never the same. */
public sealed interface About {
    /** Nobody has said yet. */
    record Unsaid() implements About {}

    /**
     * Nobody has said yet, and the register knows of one. Nothing of them is used before somebody says that it is they.
     *
     * @param person register number
     */
    record Supposed(String person) implements About {}

    /** Said: nobody of our register, or nobody whom the applicant may see there. */
    record NotRegistered() implements About {}

    /** @param person register number of the one who was named */
    record Registered(String person) implements About {}
}
