package org.kaikaku.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the main menu, given by a room as a bean.
 *
 * @param text key of the text
 * @param rights of those whose work it is; empty for everybody's
 * @param also where its pages stand besides {@code path}
 */
public record NavItem(boolean staff, int order, String path, String text, Set<String> rights, Set<String> also) {
    public NavItem(boolean staff, int order, String path, String text, Set<String> rights) {
        this(staff, order, path, text, rights, Set.of());
    }

    public NavItem(boolean staff, int order, String path, String text) {
        this(staff, order, path, text, Set.of(), Set.of());
    }

    boolean isFor(@Nullable Visitor visitor) {
        boolean inside = visitor != null && visitor.staff();
        return staff == inside
                && (rights.isEmpty()
                        || (visitor != null && visitor.rights().stream().anyMatch(rights::contains)));
    }
}
