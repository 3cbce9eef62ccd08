package org.xunlu.track.sockets;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.xunlu.track.FixIntake;
import org.xunlu.track.terminal.TerminalRegister;

/** Listens for terminals on one port, TCP and UDP. */
public final class TerminalServer implements AutoCloseable {
    private static final int LARGEST_DATAGRAM = 8_192;
    private static final long STOP_SECONDS = 5;
    private static final int TRIES_FOR_A_FREE_PORT = 10;

    private final Desk desk;
    private final Settings settings;
    private final EventLoopGroup loops;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final DatagramHandler datagrams;
    private final Channel tcp;
    private final Channel udp;

    /**
     * Where and how to listen.
     *
     * @param host address to listen on
     * @param port of TCP and UDP; 0 takes a free one
     * @param idleSeconds after so much silence a terminal is taken to be gone
     * @param loginSeconds so soon a connection has to authenticate
     * @param mostConnections more are closed at once
     */
    public record Settings(String host, int port, int idleSeconds, int loginSeconds, int mostConnections) {}

    private TerminalServer(Desk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
        this.datagrams = new DatagramHandler(desk, settings);
        int threads = Math.min(4, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        loops = new NioEventLoopGroup(threads, new DefaultThreadFactory("terminals", true));
        try {
            tcp = new ServerBootstrap()
                    .group(loops)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, 4_096)
                    .option(ChannelOption.SO_REUSEADDR, true)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childOption(ChannelOption.SO_KEEPALIVE, true)
                    .childHandler(new Accepting())
                    .bind(settings.host(), settings.port())
                    .syncUninterruptibly()
                    .channel();
            udp = new Bootstrap()
                    .group(loops)
                    .channel(NioDatagramChannel.class)
                    .option(ChannelOption.RCVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LARGEST_DATAGRAM))
                    .handler(datagrams)
                    .bind(settings.host(), port())
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
     * @param online told which terminals are there
     * @throws IllegalStateException when the port is taken
     */
    public static TerminalServer start(
            Settings settings, TerminalRegister register, FixIntake intake, OnlineTerminals online, Clock clock) {
        Desk desk = new Desk(register, intake, online, clock);
        // a free port of TCP may be somebody else's of UDP
        return start(settings, desk, settings.port() == 0 ? TRIES_FOR_A_FREE_PORT : 1);
    }

    private static TerminalServer start(Settings settings, Desk desk, int tries) {
        try {
            return new TerminalServer(desk, settings);
        } catch (Exception e) {
            if (tries > 1) {
                return start(settings, desk, tries - 1);
            }
            desk.close();
            // Netty throws the checked exception of the socket as it is
            throw new IllegalStateException(
                    "terminals cannot be listened for on " + settings.host() + ":" + settings.port() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** The port listened on. */
    public int port() {
        return ((InetSocketAddress) tcp.localAddress()).getPort();
    }

    /** The address listened on. */
    public String host() {
        return settings.host();
    }

    /** What has come in. */
    public TerminalFigures figures() {
        return desk.figures();
    }

    /** Takes nothing more, acknowledges what is on its way to the disk, and ends. */
    @Override
    public void close() {
        tcp.close().syncUninterruptibly();
        for (Channel connection : connections) {
            StreamHandler handler = connection.pipeline().get(StreamHandler.class);
            if (handler != null) {
                connection.eventLoop().execute(() -> handler.session().stop());
            }
        }
        udp.eventLoop().execute(() -> datagrams.sessions().forEach(TerminalSession::stop));
        awaitAcknowledgements();
        connections.close().awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
        udp.close().awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
        desk.close();
    }

    private void awaitAcknowledgements() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        try {
            while (desk.figures().unacknowledged() > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sets up each connection, and closes those that are too many. */
    private final class Accepting extends ChannelInitializer<SocketChannel> {
        @Override
        protected void initChannel(SocketChannel channel) {
            TerminalFigures figures = desk.figures();
            if (figures.connections.incrementAndGet() > settings.mostConnections()) {
                figures.connections.decrementAndGet();
                figures.refusedConnections.incrementAndGet();
                Future<?> unused = channel.close();
                return;
            }
            channel.closeFuture().addListener(closed -> figures.connections.decrementAndGet());
            connections.add(channel);
            TcpLink link = new TcpLink(channel);
            channel.pipeline()
                    .addLast(
                            new IdleStateHandler(settings.idleSeconds(), 0, 0),
                            new StreamHandler(link, new TerminalSession(desk, link), settings.loginSeconds()));
        }
    }
}
