package org.kaikaku.platform.register;

import java.util.Optional;

/** 宛名番号: the number under which the city's core systems know a person. Never the individual number. */
public record PersonId(String value) {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A person's id is not blank");
        }
    }

    /** As it stands in an address or a field; empty where nothing does. */
    public static Optional<PersonId> typed(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(new PersonId(value));
    }

    @Override
    public String toString() {
        return value;
    }
}
