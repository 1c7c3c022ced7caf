package org.kaikaku.platform.register.resident;

import java.util.List;
import java.util.Set;
import org.kaikaku.platform.register.Resident;

/** Spouses, children and parents, as far as the relationships to the head tell. */
final class Kin {
    private static final Set<Relation> NEXT_TO_HEAD = Set.of(Relation.SPOUSE, Relation.CHILD, Relation.PARENT);

    private Kin() {}

    /** Of the same household. */
    static boolean nearest(Resident one, Resident other) {
        return oneWay(one, other) || oneWay(other, one);
    }

    private static boolean oneWay(Resident one, Resident other) {
        var to = Relation.of(other.relationship());
        return switch (Relation.of(one.relationship())) {
            case HEAD -> NEXT_TO_HEAD.contains(to);
            // 妻の子 would stand there for a child that is hers alone; 子 of a head is taken for the child of both.
            case SPOUSE ->
                to == Relation.CHILD
                        && Parents.of(other, List.of(one)).findAny().isPresent();
            case PARENT -> to == Relation.PARENT;
            case CHILD, OTHER -> false;
        };
    }
}
