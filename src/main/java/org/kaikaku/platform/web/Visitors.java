package org.kaikaku.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Says who is here; the room that signs people in answers. */
public interface Visitors {
    @Nullable
    Visitor visitor(HttpServletRequest request);
}
