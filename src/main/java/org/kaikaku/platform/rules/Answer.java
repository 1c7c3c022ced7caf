package org.kaikaku.platform.rules;

/** What is known of a fact. */
public sealed interface Answer {

    /** @param value Boolean (yesno), String (choice: the option's key; text), Integer (number), LocalDate (date) */
    record Known(Object value) implements Answer {}

    /** The person was asked and does not know: it is not asked again, and what depends on it stays open. */
    record Unknown() implements Answer {}
}
