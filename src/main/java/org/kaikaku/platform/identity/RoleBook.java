package org.kaikaku.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roles of a day.
 *
 * @param marked rights whose acts take two people (二人の確認)
 * @param givenByTwo rights that two people give, and that stay behind when whoever has them is away
 */
public record RoleBook(List<Role> roles, Set<Right> marked, Set<Right> givenByTwo) {
    /** Of a city whose files say nothing of roles. */
    public static final RoleBook USUAL = new RoleBook(
            Role.USUAL, Set.of(Right.LIFT_PROTECTION, Right.PUBLISH), Set.of(Right.KEEP, Right.SEE_PROTECTED));

    public RoleBook {
        roles = List.copyOf(roles);
        marked = Set.copyOf(marked);
        givenByTwo = Set.copyOf(givenByTwo);
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

    /** Whether nobody gives this role alone. */
    public boolean givenByTwo(Role role) {
        return role.rights().stream().anyMatch(givenByTwo::contains);
    }
}
