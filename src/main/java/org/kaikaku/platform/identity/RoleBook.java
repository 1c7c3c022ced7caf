package org.kaikaku.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roles of a day.
 *
 * @param marked rights that take two people (二人の確認): giving somebody a role with one of them, and the acts that ask for one of them and
 *     say so
 */
public record RoleBook(List<Role> roles, Set<Right> marked) {
    /** Of a city whose files say nothing of roles. */
    public static final RoleBook USUAL =
            new RoleBook(Role.USUAL, Set.of(Right.KEEP, Right.SEE_PROTECTED, Right.LIFT_PROTECTION));

    public RoleBook {
        roles = List.copyOf(roles);
        marked = Set.copyOf(marked);
    }

    public Optional<Role> find(String key) {
        return roles.stream().filter(role -> role.key().equals(key)).findFirst();
    }

    /** Also of one that is no more; then it gives no right. */
    public Role role(String key) {
        return find(key).orElseGet(() -> Role.gone(key));
    }

    public List<Role> with(Right right) {
        return roles.stream().filter(role -> role.rights().contains(right)).toList();
    }

    public boolean marked(Right right) {
        return marked.contains(right);
    }

    /** Whether nobody gives or takes this role alone. */
    public boolean marked(Role role) {
        return role.rights().stream().anyMatch(marked::contains);
    }
}
