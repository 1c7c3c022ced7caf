package org.kaikaku.platform.search.index;

/** How far this node's index is. */
record BuildState(boolean building, int done, int total) {
    static final BuildState NOT_YET = new BuildState(true, 0, 0);
    static final BuildState READY = new BuildState(false, 0, 0);

    /** 100 only once it is ready. */
    int percent() {
        return !building ? 100 : total == 0 ? 0 : Math.min(99, 100 * done / total);
    }
}
