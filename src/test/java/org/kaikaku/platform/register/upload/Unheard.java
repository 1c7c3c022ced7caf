package org.kaikaku.platform.register.upload;

import org.kaikaku.platform.jobs.Progress;

/** Nobody waits for it. */
final class Unheard implements Progress {
    @Override
    public int done() {
        return 0;
    }

    @Override
    public void total(int steps) {}

    @Override
    public void done(int steps) {}

    @Override
    public void message(String key) {}
}
