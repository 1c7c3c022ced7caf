package org.kaikaku.platform.search.index;

/** How far this node's index is. */
record BuildState(boolean building, int done, int total) {
    static final BuildState NOT_YET = new BuildState(true, 0, 0);
    static final BuildState READY = new BuildState(false, 0, 0);
}
