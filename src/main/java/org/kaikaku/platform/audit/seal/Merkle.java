package org.kaikaku.platform.audit.seal;

import java.util.ArrayList;
import java.util.List;

/** Merkle trees as RFC 6962, section 2.1, builds them: the left half is the largest power of two below the count. */
final class Merkle {
    private Merkle() {}

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("A batch has entries");
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var half = half(leaves.size());
        return Hash.node(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }

    /** The neighbours on the way from a leaf to the root. */
    static List<Hash> path(List<Hash> leaves, int position) {
        var path = new ArrayList<Hash>();
        collect(leaves, position, path);
        return path;
    }

    /** @throws IllegalArgumentException where the path does not fit such a tree */
    static Hash rootOf(Hash leaf, int position, int count, List<Hash> path) {
        if (position < 0 || position >= count) {
            throw new IllegalArgumentException("No leaf %d of %d".formatted(position, count));
        }
        if (count == 1) {
            if (!path.isEmpty()) {
                throw new IllegalArgumentException("The path goes beyond the tree");
            }
            return leaf;
        }
        if (path.isEmpty()) {
            throw new IllegalArgumentException("The path ends inside the tree");
        }
        var half = half(count);
        var below = path.subList(0, path.size() - 1);
        return position < half
                ? Hash.node(rootOf(leaf, position, half, below), path.getLast())
                : Hash.node(path.getLast(), rootOf(leaf, position - half, count - half, below));
    }

    private static void collect(List<Hash> leaves, int position, List<Hash> path) {
        if (leaves.size() == 1) {
            return;
        }
        var half = half(leaves.size());
        var left = leaves.subList(0, half);
        var right = leaves.subList(half, leaves.size());
        if (position < half) {
            collect(left, position, path);
            path.add(root(right));
        } else {
            collect(right, position - half, path);
            path.add(root(left));
        }
    }

    private static int half(int count) {
        return Integer.highestOneBit(count - 1);
    }
}
