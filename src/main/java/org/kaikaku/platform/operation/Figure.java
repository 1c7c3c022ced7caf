package org.kaikaku.platform.operation;

import java.util.function.Supplier;

/**
 * One thing that a room counts for whoever runs the house: a number and nothing else, so that it can tell nothing about anybody.
 *
 * @param name {@code kaikaku.jobs.waiting}; with its unit at the end where it has one
 * @param description in one English sentence
 */
public record Figure(String name, String description, Supplier<? extends Number> now) {
    public Figure {
        if (!name.matches("kaikaku(\\.[a-z]+)+")) {
            throw new IllegalArgumentException("A figure is called kaikaku.room.thing, not " + name);
        }
    }
}
