package org.xunlu.track.sockets;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Hears what Netty says of buffers that nobody gave back, with every buffer watched. */
final class LeakWatch implements AutoCloseable {
    private final ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);

    LeakWatch() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        heard.start();
        logger.addAppender(heard);
    }

    /** What has leaked so far: buffers are found missing when they are collected and others are taken. */
    List<String> leaks() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(20);
            ByteBufAllocator allocator = PooledByteBufAllocator.DEFAULT;
            for (int j = 0; j < 20; j++) {
                allocator.buffer(16).release();
            }
        }
        return List.copyOf(heard.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(heard);
        ResourceLeakDetector.setLevel(before);
    }
}
