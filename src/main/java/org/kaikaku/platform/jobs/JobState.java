package org.kaikaku.platform.jobs;

public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    public boolean ended() {
        return this == DONE || this == FAILED;
    }
}
