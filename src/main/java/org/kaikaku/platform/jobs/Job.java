package org.kaikaku.platform.jobs;

/**
 * Background work of one kind; a bean of the room that knows it.
 *
 * @param <I> what it is told: a record that JSON can carry, small (name a file, don't hold it)
 */
public interface Job<I> {
    /** Names the kind for ever, since submitted work outlives the program: {@code register.import}. */
    String kind();

    Class<I> input();

    /** Whether jobs of this kind run one after another, in the order in which they were submitted, whatever the node. */
    default boolean oneAtATime() {
        return false;
    }

    /**
     * Runs again from the start when its node died or stopped half-way, so it works in steps: each step does a part and tells
     * {@link Progress#done(int)} in one transaction, and a run begins at {@link Progress#done()}.
     */
    void run(I input, Progress progress);
}
