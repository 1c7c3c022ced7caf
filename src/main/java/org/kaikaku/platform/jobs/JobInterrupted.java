package org.kaikaku.platform.jobs;

/** This run of a job ends here; another will go on. */
public class JobInterrupted extends RuntimeException {
    public JobInterrupted(String why) {
        super(why);
    }
}
