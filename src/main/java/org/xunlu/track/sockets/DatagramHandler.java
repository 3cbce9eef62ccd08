package org.xunlu.track.sockets;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.track.protocol.jt808.FrameCutter;

/** The one UDP port: a session for each address that sends, until it has been silent for too long. */
final class DatagramHandler extends SimpleChannelInboundHandler<DatagramPacket> {
    private static final Logger LOG = LoggerFactory.getLogger(DatagramHandler.class);
    /** Addresses cost nothing to forge, so those that have not shown a code have little room. */
    private static final int MOST_GUESTS = 1_000;

    private final Desk desk;
    private final TerminalServer.Settings settings;
    private final Map<InetSocketAddress, Heard> guests = new LinkedHashMap<>();
    private final Map<InetSocketAddress, Heard> known = new LinkedHashMap<>();

    DatagramHandler(Desk desk, TerminalServer.Settings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        long seconds = Math.max(1, settings.idleSeconds() / 4);
        Future<?> unused =
                context.executor().scheduleWithFixedDelay(this::forgetSilent, seconds, seconds, TimeUnit.SECONDS);
        context.fireChannelActive();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
        InetSocketAddress sender = packet.sender();
        Heard heard = known.get(sender);
        if (heard == null) {
            heard = guests.get(sender);
        }
        if (heard == null) {
            heard = new Heard(new TerminalSession(desk, new UdpLink(context.channel(), sender, () -> forget(sender))));
            guests.put(sender, heard);
            if (guests.size() > MOST_GUESTS) {
                guests.values().iterator().next().session.end();
            }
        }
        heard.nanos = System.nanoTime();
        read(packet.content(), heard.session);
        if (heard.session.isKnown() && known.size() < settings.mostConnections() && guests.remove(sender, heard)) {
            known.put(sender, heard);
        }
    }

    private static void read(ByteBuf bytes, TerminalSession session) {
        // a datagram holds whole frames
        FrameCutter cutter = new FrameCutter();
        while (bytes.isReadable()) {
            byte[] frame = cutter.offer(bytes.readByte());
            if (frame != null) {
                session.receive(frame);
            }
        }
        session.overlong(cutter.takeOverlong());
    }

    /** All sessions; on the event loop. */
    List<TerminalSession> sessions() {
        List<TerminalSession> all = new ArrayList<>();
        known.values().forEach(each -> all.add(each.session));
        guests.values().forEach(each -> all.add(each.session));
        return all;
    }

    private void forget(InetSocketAddress address) {
        guests.remove(address);
        known.remove(address);
    }

    private void forgetSilent() {
        long now = System.nanoTime();
        long patience = TimeUnit.SECONDS.toNanos(settings.idleSeconds());
        List<TerminalSession> silent = new ArrayList<>();
        known.values().stream().filter(each -> now - each.nanos > patience).forEach(each -> silent.add(each.session));
        guests.values().stream().filter(each -> now - each.nanos > patience).forEach(each -> silent.add(each.session));
        silent.forEach(TerminalSession::end);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // the port stays open, whatever one datagram did
        LOG.warn("a datagram was dropped", cause);
    }

    private static final class Heard {
        private final TerminalSession session;
        private long nanos;

        Heard(TerminalSession session) {
            this.session = session;
        }
    }
}
