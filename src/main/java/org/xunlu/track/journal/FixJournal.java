package org.xunlu.track.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two files by turns: while one takes what comes in, the fixes of the other are moved to the tables, and then it is
 * emptied. Not thread-safe.
 */
public final class FixJournal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FixJournal.class);

    private final GroupFile[] files = new GroupFile[2];
    private int current;

    private FixJournal(GroupFile first, GroupFile second) {
        files[0] = first;
        files[1] = second;
    }

    /**
     * Opens the files {@code …fixes-1} and {@code …fixes-2}.
     *
     * @param database the database's path without its ending
     * @throws UncheckedIOException when they cannot be written, or another log of fixes has them open
     */
    public static FixJournal open(Path database) {
        try {
            GroupFile first = GroupFile.open(name(database, 1));
            try {
                FixJournal journal = new FixJournal(first, GroupFile.open(name(database, 2)));
                forceFolder(database.toAbsolutePath().getParent());
                return journal;
            } catch (IOException e) {
                first.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal of fixes cannot be opened", e);
        }
    }

    private static Path name(Path database, int number) {
        return database.resolveSibling(database.getFileName() + ".fixes-" + number);
    }

    /** New files are there after a loss of power only when their folder is on the disk too. */
    private static void forceFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("this system forces no folders", e);
        }
    }

    /** What the last run left, in the order of the numbers; to be asked for first, and moved before anything is added. */
    public List<Arrival> leftover() {
        List<Arrival> left = new ArrayList<>();
        for (GroupFile file : files) {
            try {
                boolean all = true;
                for (byte[] group : file.read()) {
                    all &= decode(group, left);
                }
                if (!all) {
                    LOG.error("groups of fixes were left out; a copy of them is in {}", file.keepCopy());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the journal of fixes cannot be read", e);
            }
        }
        left.sort(Comparator.comparingLong(each -> each.fix().number()));
        return left;
    }

    private static boolean decode(byte[] group, List<Arrival> to) {
        try {
            to.addAll(ArrivalCodec.decode(group));
            return true;
        } catch (IOException e) {
            LOG.error("a group of fixes is not understood", e);
            return false;
        }
    }

    /**
     * Adds a group; it is on the disk when this returns.
     *
     * @throws UncheckedIOException when it is not
     */
    public void append(List<Arrival> group) {
        try {
            files[current].append(ArrivalCodec.encode(group));
        } catch (IOException e) {
            throw new UncheckedIOException("fixes could not be written to the journal", e);
        }
    }

    /** What comes now goes to the other file, which must have been {@link #clearOther emptied}. */
    public void turn() {
        current = 1 - current;
    }

    /** Empties the file that nothing goes to now: its fixes are in the tables. */
    public void clearOther() {
        clear(files[1 - current]);
    }

    /** Empties both. */
    public void clear() {
        clear(files[0]);
        clear(files[1]);
    }

    private static void clear(GroupFile file) {
        try {
            file.clear();
        } catch (IOException e) {
            // what is moved once more is dropped by its key
            LOG.warn("a file of the journal of fixes could not be emptied", e);
        }
    }

    /** Keeps a copy of what is in the file that nothing goes to now, for a person to look at. */
    public void keepCopyOfOther() {
        keepCopy(files[1 - current]);
    }

    /** Keeps a copy of both. */
    public void keepCopies() {
        keepCopy(files[0]);
        keepCopy(files[1]);
    }

    private static void keepCopy(GroupFile file) {
        try {
            LOG.error("a copy of the journal of fixes is in {}", file.keepCopy());
        } catch (IOException e) {
            LOG.error("no copy of the journal of fixes could be made", e);
        }
    }

    @Override
    public void close() {
        for (GroupFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("a file of the journal of fixes could not be closed", e);
            }
        }
    }
}
