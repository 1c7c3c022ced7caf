package org.kaikaku.platform.staffing.grant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Holders by the division in which they hold the role, those of the whole city first. */
    public record Group(Text division, List<Holder> holders) {}

    public List<Group> groups() {
        return holders.stream()
                .collect(Collectors.groupingBy(Holder::divisionKey, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(inOne -> new Group(inOne.getFirst().division(), inOne))
                .toList();
    }

    /** Who was looked for is seen at once. */
    public boolean open() {
        return !query.isBlank() || !division.isBlank();
    }

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
