package org.kaikaku.service.outreach.route;

import ai.timefold.solver.core.api.domain.common.Lookup;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningListVariableMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PositionInList;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import org.kaikaku.service.outreach.route.RoutePlan.Driven;
import org.kaikaku.service.outreach.route.RouteTask.Halt;

/** Has a halt come right after another, wherever both are by then. What that does to the rest of their ways is what differs. */
record BringNear(Halt before, Halt after, How how) implements Move<RoutePlan> {

    enum How {
        /** The later one goes to the earlier. */
        LATER(3),
        /** The earlier one goes to the later. */
        EARLIER(3),
        /** The later one takes along the one after it. */
        TWO(2),
        /** Or both after it. */
        THREE(2),
        /** The later one changes places with whichever came there. */
        SWAP(2),
        /** The two cars change all that comes from there on. */
        TAILS(6);

        private final int weight;

        How(int weight) {
            this.weight = weight;
        }

        /** How often it is tried. */
        int weight() {
            return weight;
        }
    }

    @Override
    public void execute(MutableSolutionView<RoutePlan> view) {
        var lists = new Lists(view, variable(view));
        var one = lists.of(before);
        var other = lists.of(after);
        switch (how) {
            case LATER -> lists.move(other, one.entity(), one.index() + 1);
            case EARLIER -> lists.move(one, other.entity(), other.index());
            case TWO -> lists.run(other, one, 2);
            case THREE -> lists.run(other, one, 3);
            case SWAP -> lists.swap(one, other);
            case TAILS -> lists.tails(one, other);
        }
    }

    private static PlanningListVariableMetaModel<RoutePlan, Driven, Halt> variable(
            MutableSolutionView<RoutePlan> view) {
        return (PlanningListVariableMetaModel<RoutePlan, Driven, Halt>)
                view.getSolutionMetaModel().entity(Driven.class).<Halt>variable("halts");
    }

    /** All work is done in one thread, on one plan. */
    @Override
    public Move<RoutePlan> rebase(Lookup lookup) {
        return this;
    }

    private record Lists(
            MutableSolutionView<RoutePlan> view, PlanningListVariableMetaModel<RoutePlan, Driven, Halt> variable) {
        PositionInList of(Halt halt) {
            return view.getPositionOf(variable, halt).ensureAssigned();
        }

        int size(Driven car) {
            return view.countValues(variable, car);
        }

        /** @param index where it would be if it was not moved away */
        void move(PositionInList what, Driven to, int index) {
            Driven from = what.entity();
            if (from != to) {
                view.moveValueBetweenLists(variable, from, what.index(), to, index);
                return;
            }
            int at = index > what.index() ? index - 1 : index;
            if (at != what.index()) {
                view.moveValueInList(variable, from, what.index(), at);
            }
        }

        /** In one car just the first of them moves. */
        void run(PositionInList first, PositionInList behind, int many) {
            Driven from = first.entity();
            Driven to = behind.entity();
            if (from == to) {
                move(first, to, behind.index() + 1);
                return;
            }
            int all = Math.min(many, size(from) - first.index());
            for (int moved = 0; moved < all; moved++) {
                view.moveValueBetweenLists(variable, from, first.index(), to, behind.index() + 1 + moved);
            }
        }

        void swap(PositionInList one, PositionInList other) {
            Driven car = one.entity();
            Driven second = other.entity();
            int place = one.index() + 1;
            if (place == size(car)) {
                move(other, car, place);
            } else if (car != second) {
                view.swapValuesBetweenLists(variable, car, place, second, other.index());
            } else if (place != other.index()) {
                view.swapValuesInList(variable, car, place, other.index());
            }
        }

        void tails(PositionInList one, PositionInList other) {
            Driven car = one.entity();
            Driven second = other.entity();
            if (car == second) {
                move(other, car, one.index() + 1);
                return;
            }
            int ours = size(car) - one.index() - 1;
            int theirs = size(second) - other.index();
            for (int moved = 0; moved < theirs; moved++) {
                view.moveValueBetweenLists(variable, second, other.index(), car, size(car));
            }
            for (int moved = 0; moved < ours; moved++) {
                view.moveValueBetweenLists(variable, car, one.index() + 1, second, size(second));
            }
        }
    }
}
