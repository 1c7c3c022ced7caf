package org.kaikaku.platform.register.resident;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.Resident;

/** Who of a household can be a child's parent, as far as the relationships to the head tell. */
final class Parents {
    private static final Set<String> PARENTS_OF_GRANDCHILD = Set.of("子", "子の妻", "子の夫");
    private static final int YOUNGEST = 15;

    private Parents() {}

    /** Whether a parent of the child is among those who left; null where relationships do not tell. */
    static @Nullable Boolean hadParentIn(Resident child, List<Resident> leavers, List<Resident> stayers) {
        boolean left = of(child, leavers).findAny().isPresent();
        boolean told = left || of(child, stayers).findAny().isPresent();
        return told ? Boolean.valueOf(left) : null;
    }

    static Stream<Resident> of(Resident child, List<Resident> among) {
        return among.stream().filter(member -> canBeParent(member, child));
    }

    private static boolean canBeParent(Resident member, Resident child) {
        var relation = Relation.of(member.relationship());
        boolean byRelationship = switch (child.relationship()) {
            case "子の子" -> PARENTS_OF_GRANDCHILD.contains(member.relationship());
            case "世帯主", "弟", "妹" -> relation == Relation.PARENT;
            default ->
                Relation.of(child.relationship()) == Relation.CHILD
                        && (relation == Relation.HEAD || relation == Relation.SPOUSE);
        };
        return byRelationship && oldEnough(member, child);
    }

    private static boolean oldEnough(Resident member, Resident child) {
        return member.birthDate() != null
                && child.birthDate() != null
                && !member.birthDate().plusYears(YOUNGEST).isAfter(child.birthDate());
    }
}
