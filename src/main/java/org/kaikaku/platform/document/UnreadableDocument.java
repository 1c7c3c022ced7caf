package org.kaikaku.platform.document;

/** A document that is there and is not handed out. */
public abstract sealed class UnreadableDocument extends RuntimeException {
    private final String key;

    UnreadableDocument(String key, String message) {
        super(message);
        this.key = key;
    }

    /** Of the text that says why, to whoever asked for it. */
    public String key() {
        return key;
    }

    /** The scanner has not seen it yet. */
    public static final class Waiting extends UnreadableDocument {
        Waiting(DocumentId id) {
            super("upload.unread.waiting", "Document " + id.value() + " waits for the scanner");
        }
    }

    /** The scanner found something in it. */
    public static final class Infected extends UnreadableDocument {
        Infected(DocumentId id) {
            super("upload.unread.infected", "The scanner found something in document " + id.value());
        }
    }

    /** The storage in which it lies does not answer. */
    public static final class Away extends UnreadableDocument {
        Away(DocumentId id, StorageAway why) {
            super("upload.unread.away", "Document " + id.value() + " cannot be fetched. " + why.getMessage());
        }
    }

    /** The storage in which it should lie does not have it. */
    public static final class Missing extends UnreadableDocument {
        Missing(DocumentId id, String why) {
            super("upload.unread.missing", "Document " + id.value() + " is not where it should be. " + why);
        }
    }

    /** Its time was over (保存期間満了), and its content was removed. */
    public static final class Disposed extends UnreadableDocument {
        Disposed(DocumentId id) {
            super(
                    "upload.unread.disposed",
                    "The content of document " + id.value() + " was removed when its time was over");
        }
    }

    /** The key that it was sealed with is not there; the message names the file that should have it. */
    public static final class KeyLost extends UnreadableDocument {
        KeyLost(DocumentId id, String why) {
            super("upload.unread.key", "Document " + id.value() + " cannot be opened. " + why);
        }
    }
}
