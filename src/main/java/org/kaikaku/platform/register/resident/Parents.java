package org.kaikaku.platform.register.resident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaikaku.platform.register.Resident;

/** Who of a household can be a child's parent, as far as the relationships to the head tell. */
final class Parents {
    private static final Set<String> PARENTS_OF_GRANDCHILD = Set.of("子", "子の妻", "子の夫");
    private static final int YOUNGEST = 15;

    private Parents() {}

    /**
     * Whether a death or a departure leaves a child with one parent.
     *
     * @return empty where relationships do not tell, so that it is asked
     */
    static Optional<Boolean> singleAfter(List<Resident> children, List<Resident> stayers, List<Resident> leavers) {
        if (children.isEmpty()) {
            return Optional.of(false);
        }
        boolean single = false;
        for (var child : children) {
            if (!told(child)) {
                return Optional.empty();
            }
            single |= of(child, stayers).count() == 1
                    && of(child, leavers).findAny().isPresent();
        }
        return Optional.of(single);
    }

    private static boolean told(Resident child) {
        return switch (child.relationship()) {
            case "子の子", "世帯主", "弟", "妹" -> true;
            default -> Relation.of(child.relationship()) == Relation.CHILD;
        };
    }

    private static Stream<Resident> of(Resident child, List<Resident> among) {
        return among.stream().filter(member -> canBeParent(member, child));
    }

    private static boolean canBeParent(Resident member, Resident child) {
        if (member.birthDate() == null
                || child.birthDate() == null
                || member.birthDate().plusYears(YOUNGEST).isAfter(child.birthDate())) {
            return false;
        }
        var relation = Relation.of(member.relationship());
        return switch (child.relationship()) {
            case "子の子" -> PARENTS_OF_GRANDCHILD.contains(member.relationship());
            case "世帯主", "弟", "妹" -> relation == Relation.PARENT;
            default -> relation == Relation.HEAD || relation == Relation.SPOUSE;
        };
    }
}
