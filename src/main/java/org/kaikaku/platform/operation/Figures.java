package org.kaikaku.platform.operation;

import java.util.List;

/** What a room counts; a bean of the room. Each is asked whenever the figures are fetched, so it costs one small statement. */
@FunctionalInterface
public interface Figures {
    List<Figure> figures();
}
