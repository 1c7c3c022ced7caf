package org.kaikaku.platform.staffing.grant;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;

/**
 * @param givenByTwo rights that two people give
 * @param query what the holders were filtered by
 * @param more holders that are not shown
 */
public record RolesView(
        List<Role> roles,
        Set<Right> givenByTwo,
        String query,
        String division,
        List<Choice> divisions,
        List<Holder> holders,
        int more) {

    public record Choice(String key, Text name) {}

    /** @param later whether it begins on a day to come */
    public record Holder(
            UUID account,
            String login,
            String name,
            @Nullable Text office,
            String roleKey,
            Text role,
            String divisionKey,
            Text division,
            Text from,
            @Nullable Text to,
            boolean always,
            boolean later,
            boolean mine) {}
}
