package org.kaikaku.platform.operation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a room counts for whoever runs the house: a number and nothing else, so that it can tell nothing about anybody.
 *
 * @param name {@code kaikaku.jobs.waiting}; with its unit at the end where it has one
 * @param description in one English sentence
 * @param page where staff see what it counts; null where there is no such page
 */
public record Figure(
        String name,
        String description,
        Supplier<? extends Number> now,
        @Nullable String page) {

    public Figure(String name, String description, Supplier<? extends Number> now) {
        this(name, description, now, null);
    }

    public Figure {
        if (!name.matches("kaikaku(\\.[a-z]+)+")) {
            throw new IllegalArgumentException("A figure is called kaikaku.room.thing, not " + name);
        }
    }
}
