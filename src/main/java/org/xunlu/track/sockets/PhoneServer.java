package org.xunlu.track.sockets;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.xunlu.track.FixIntake;
import org.xunlu.track.protocol.OsmAndDesk;

/**
 * A port for nothing but phones that send a position a request (OsmAnd, GPSLogger, Traccar Client): no request waits on a
 * thread of its own for the commit, and nothing of what browsers need is done, so that a fix costs a fraction of what it
 * costs on the port of the pages. Plain HTTP; TLS is for the ordinary port, or for a proxy before this one.
 */
public final class PhoneServer implements AutoCloseable {
    private static final int LARGEST_BODY = 1 << 20;
    private static final long STOP_SECONDS = 5;

    private final Settings settings;
    private final EventLoopGroup loops = new NioEventLoopGroup(1, new DefaultThreadFactory("phones", true));
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final PhoneFigures figures = new PhoneFigures();
    private final OsmAndDesk desk;
    private final FixIntake intake;
    private final PhoneGate gate;
    private final Channel channel;

    /**
     * Where and how to listen.
     *
     * @param host address to listen on
     * @param port 0 takes a free one
     * @param idleSeconds a connection that is silent for so long is closed
     * @param mostConnections more are closed at once
     */
    public record Settings(String host, int port, int idleSeconds, int mostConnections) {}

    private PhoneServer(Settings settings, OsmAndDesk desk, FixIntake intake, PhoneGate gate) {
        this.settings = settings;
        this.desk = desk;
        this.intake = intake;
        this.gate = gate;
        try {
            channel = new ServerBootstrap()
                    .group(loops)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, 4_096)
                    .option(ChannelOption.SO_REUSEADDR, true)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new Accepting())
                    .bind(settings.host(), settings.port())
                    .syncUninterruptibly()
                    .channel();
        } catch (RuntimeException e) {
            Future<?> unused = loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            throw e;
        }
    }

    /**
     * Listens.
     *
     * @throws IllegalStateException when the port is taken
     */
    public static PhoneServer start(Settings settings, OsmAndDesk desk, FixIntake intake, PhoneGate gate) {
        try {
            return new PhoneServer(settings, desk, intake, gate);
        } catch (Exception e) {
            // Netty throws the checked exception of the socket as it is
            throw new IllegalStateException(
                    "phones cannot be listened for on " + settings.host() + ":" + settings.port() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** The port listened on. */
    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** The address listened on. */
    public String host() {
        return settings.host();
    }

    /** Takes no further connection, answers what is on its way to the disk, and ends. */
    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        try {
            while (figures.waiting() > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.close().awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
    }

    /** Sets up each connection, and closes those that are too many. */
    private final class Accepting extends ChannelInitializer<SocketChannel> {
        @Override
        protected void initChannel(SocketChannel phone) {
            if (connections.size() >= settings.mostConnections()) {
                Future<?> unused = phone.close();
                return;
            }
            connections.add(phone);
            phone.pipeline()
                    .addLast(
                            new IdleStateHandler(settings.idleSeconds(), 0, 0),
                            new HttpServerCodec(),
                            new HttpObjectAggregator(LARGEST_BODY, true),
                            new PhoneHandler(desk, intake, gate, figures));
        }
    }
}
