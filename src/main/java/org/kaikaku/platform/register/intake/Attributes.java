package org.kaikaku.platform.register.intake;

import tools.jackson.core.io.JsonStringEncoder;

/** The attributes of one row as JSON, written down as they come: a city has some ten million of them, and a map of each row would be filled to be read once. */
final class Attributes {
    private final StringBuilder json = new StringBuilder(1024).append('{');

    /**
     * @param name of a fact: small letters, digits, {@code _}
     * @param value LocalDate, Boolean, Integer or String; of one name the last counts
     */
    void put(String name, Object value) {
        if (json.length() > 1) {
            json.append(',');
        }
        json.append('"').append(name).append("\":");
        if (value instanceof Boolean || value instanceof Integer) {
            json.append(value);
        } else {
            json.append('"');
            JsonStringEncoder.getInstance().quoteAsString(value.toString(), json);
            json.append('"');
        }
    }

    String json() {
        return json + "}";
    }
}
