using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace GesPowerShell.Tests.Simulator;

/// <summary>Extends the fixture of the simulator for tests of faults.</summary>
internal static class FaultsFixture
{
    extension(SimulatorFixture sim)
    {
        /// <summary>Sends POST /_simulator/faults.</summary>
        public Task<Reply> AddFaultsAsync(string rules) => sim.SendAsync(sim.Plain(HttpMethod.Post, "/_simulator/faults", rules));

        /// <summary>Sends GET /_simulator/faults.</summary>
        public async Task<JsonElement[]> FaultsAsync() =>
            [.. (await sim.SendAsync(sim.Plain(HttpMethod.Get, "/_simulator/faults"))).Body.GetProperty("faults").EnumerateArray()];

        /// <summary>Returns a graph from GET /_simulator/state.</summary>
        public async Task<JsonElement> RealStateAsync(string graphId) =>
            (await sim.SendAsync(sim.Plain(HttpMethod.Get, "/_simulator/state"))).Body.GetProperty("graphs").EnumerateArray()
            .Single(graph => graph.GetProperty("id").GetString() == graphId);

        /// <summary>Sends a request as bytes on its own connection and reads until the connection ends.</summary>
        public async Task<(string Text, SocketError End)> RawAsync(
            HttpMethod method, string path, string body = "", bool credentials = true)
        {
            using var signed = credentials ? sim.Sign(method, path, body) : sim.Plain(method, path, body);
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, sim.Server.Address.Port, SimulatorFixture.Cancellation);
            var headers = string.Concat(signed.Headers.Select(header => $"{header.Key}: {string.Join(',', header.Value)}\r\n"));
            var request = $"{method} {path} HTTP/1.1\r\nHost: {sim.Server.Address.Authority}\r\n"
                + $"{headers}Connection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}";
            await socket.SendAsync(Encoding.ASCII.GetBytes(request), SocketFlags.None, SimulatorFixture.Cancellation);
            var text = new StringBuilder();
            var buffer = new byte[4096];
            try
            {
                while (await socket.ReceiveAsync(buffer, SocketFlags.None, SimulatorFixture.Cancellation) is > 0 and var read)
                {
                    text.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }

                return (text.ToString(), SocketError.Success);
            }
            catch (SocketException e)
            {
                return (text.ToString(), e.SocketErrorCode);
            }
        }
    }
}
