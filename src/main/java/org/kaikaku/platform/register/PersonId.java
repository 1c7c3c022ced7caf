package org.kaikaku.platform.register;

/** 宛名番号: the number under which the city's core systems know a person. Never the individual number. */
public record PersonId(String value) {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A person's id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
