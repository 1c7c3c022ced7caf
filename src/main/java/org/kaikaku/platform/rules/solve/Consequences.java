package org.kaikaku.platform.rules.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.kaikaku.platform.rules.solve.Search.Want;

/** What follows from answers before any rule is asked: which values each fact can still have. */
final class Consequences {
    private final Search search;
    private final Scene scene;
    private final long[] domains;
    private final List<Integer> leftAside = new ArrayList<>();

    Consequences(Search search) {
        this.search = search;
        this.scene = search.scene;
        this.domains = search.domains;
    }

    /** Leaves in the search's domains only what is possible, and only those implications in force that still matter. */
    void draw() {
        settle();
        boolean[] done = new boolean[domains.length];
        for (int variable = 0; variable < domains.length; variable++) {
            if (!done[variable] && !search.fixed(variable) && scene.touching[variable].length > 0) {
                search.follow(variable);
                int[] group = Arrays.copyOf(search.path.variables, search.path.length);
                if (search.exists(Want.ANY)) {
                    search.restore();
                } else {
                    leaveAside(group);
                }
                narrow(group);
                for (int member : group) {
                    done[member] = true;
                }
            }
        }
        settle();
    }

    /** Implications that the answers contradict. */
    List<Integer> leftAside() {
        return leftAside;
    }

    private void settle() {
        for (int at = 0; at < search.idle.length; at++) {
            search.evaluation.run(scene.implications.get(at), domains, Evaluation.NO_FOCUS);
            if (!search.idle[at] && search.evaluation.can == 0) {
                leftAside.add(at);
            }
            search.idle[at] |= search.evaluation.can == 0 || search.evaluation.cannot == 0;
        }
    }

    /** Implications come back in their order as long as they can hold together. */
    private void leaveAside(int[] group) {
        var inForce = new TreeSet<Integer>();
        for (int variable : group) {
            for (int implication : scene.touching[variable]) {
                if (!search.idle[implication]) {
                    search.idle[implication] = true;
                    inForce.add(implication);
                }
            }
        }
        for (int implication : inForce) {
            search.idle[implication] = false;
            search.follow(anyOpen(implication));
            if (search.exists(Want.ANY)) {
                search.restore();
            } else {
                search.idle[implication] = true;
                leftAside.add(implication);
            }
        }
    }

    private int anyOpen(int implication) {
        for (int variable : scene.implications.get(implication).variables) {
            if (!search.fixed(variable)) {
                return variable;
            }
        }
        throw new IllegalStateException("an implication over known facts only was not settled");
    }

    private void narrow(int[] group) {
        long[] possible = new long[domains.length];
        for (int variable : group) {
            search.follow(variable);
            long domain = domains[variable];
            for (long rest = domain; rest != 0; rest &= rest - 1) {
                long value = Long.lowestOneBit(rest);
                if ((possible[variable] & value) == 0) {
                    domains[variable] = value;
                    if (search.exists(Want.ANY)) {
                        for (int at = 0; at < search.path.length; at++) {
                            possible[search.path.variables[at]] |= domains[search.path.variables[at]];
                        }
                        search.restore();
                    }
                    domains[variable] = domain;
                }
            }
        }
        for (int variable : group) {
            domains[variable] = possible[variable];
        }
    }
}
