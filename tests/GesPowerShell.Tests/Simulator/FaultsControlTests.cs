using System.Net;
using System.Text;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GesPowerShell.Tests.Simulator;

public class FaultsControlTests
{
    [Fact]
    public async Task Rules_are_added_listed_with_their_use_and_removed()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        await sim.AddFaultsAsync("""[{"path":"/graphs","times":1,"answer":{"status":500,"body":{"a":1}}}]""");
        await sim.AddFaultsAsync("""{"method":"POST","actAfter":{"operation":"stop"}}""");
        await sim.GesAsync("");
        await sim.GesAsync("");

        var faults = await sim.FaultsAsync();

        Assert.Equal(
            """{"rule":{"path":"/graphs","times":1,"answer":{"status":500,"body":"{\u0022a\u0022:1}"}},"seen":2,"fired":1}""",
            faults[0].GetRawText());
        Assert.Equal("""{"rule":{"method":"POST","actAfter":{"operation":"stop"}},"seen":0,"fired":0}""", faults[1].GetRawText());
        Assert.Equal(HttpStatusCode.NoContent, (await sim.SendAsync(sim.Plain(HttpMethod.Delete, "/_simulator/faults"))).Status);
        Assert.Empty(await sim.FaultsAsync());
    }

    [Fact]
    public async Task What_was_listed_can_be_added_again()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        FaultRule[] rules =
        [
            new() { Answer = new(200, new Dictionary<string, string> { ["A"] = "b" }, "text") }, new() { Delay = new(1) },
            new() { DropBefore = new() }, new() { DropAfter = new() }, new() { AnswerThenLater = new(504, "x", 3) },
            new() { NoJobId = new() }, new() { StaleState = new(4) }, new() { JobFirst = new(5) }, new() { FailJob = new("x") },
            new() { HiddenJob = new() }, new() { LateJob = new(6) }, new() { ActAfter = new(OtherOperatorAction.Start) },
            new() { CutBody = new(7) }, new() { Garbage = new("bytes") }, new() { Empty = new() }, new() { Redirect = new("/x", 308) },
            new() { Endless = new() }, new() { Trickle = new() }, new() { RateLimit = new("8") }, new() { InvalidateTokens = new() },
            new() { ClockSkew = new(-9) }, new() { ChangeFile = new() },
            new() { SetHeaders = new(new Dictionary<string, string> { ["ETag"] = "\"x\"" }) },
        ];
        sim.Server.Faults.Add(rules);
        var listed = await sim.FaultsAsync();
        sim.Server.Faults.Clear();

        await sim.AddFaultsAsync("[" + string.Join(',', listed.Select(fault => fault.GetProperty("rule").GetRawText())) + "]");

        Assert.Equal(FaultNames.All, sim.Server.Faults.All.Select(fault => fault.Rule.Action.Name).Order(Comparer<string>.Create(
            (a, b) => FaultNames.All.ToList().IndexOf(a) - FaultNames.All.ToList().IndexOf(b))));

        // The equality of a record compares dictionaries by reference.
        Assert.Equal(rules[1..^1], sim.Server.Faults.All.Skip(1).SkipLast(1).Select(fault => fault.Rule));
        Assert.Equal("\"x\"", sim.Server.Faults.All[^1].Rule.SetHeaders!.Headers!["ETag"]);
    }

    [Theory]
    [InlineData("", "This is no JSON:")]
    [InlineData("""[{"nth":1,"nth":2,"empty":{}}]""", "This is no JSON:")]
    [InlineData("7", "Send a list of rules.")]
    [InlineData("[7]", "Rule 1: it is no JSON object.")]
    [InlineData("[null]", "Rule 1: it is no JSON object.")]
    [InlineData("""[{"empty":{}},{"nth":1}]""", "Rule 2: it has no fault; give one of answer, delay, dropBefore,")]
    [InlineData("""[{"empty":{},"trickle":{}}]""", "Rule 1: it has empty and trickle; give one fault")]
    [InlineData("""[{"empty":{},"Nth":1}]""", "Rule 1: Nth: there is no such field.")]
    [InlineData("""[{"delay":{"secs":1}}]""", "Rule 1: delay.secs: there is no such field.")]
    [InlineData("""[{"delay":{"seconds":"1"}}]""", "Rule 1: delay.seconds: it takes another kind of value")]
    [InlineData("""[{"delay":5}]""", "Rule 1: delay: it takes another kind of value")]
    [InlineData("""[{"dropAfter":true}]""", "Rule 1: dropAfter: it takes another kind of value")]
    [InlineData("""[{"delay":{}}]""", "Rule 1: delay.seconds: give a number above 0")]
    [InlineData("""[{"delay":{"seconds":1e9}}]""", "Rule 1: delay.seconds: give a number above 0")]
    [InlineData("""[{"staleState":{"seconds":-1}}]""", "Rule 1: staleState.seconds: give a number from 0")]
    [InlineData("""[{"answer":{}}]""", "Rule 1: answer.status: give a number from 200 to 599.")]
    [InlineData("""[{"answer":{"status":204,"body":"x"}}]""", "Rule 1: answer.body: an answer of this status has none.")]
    [InlineData("""[{"answer":{"status":200,"headers":{"a b":"c"}}}]""", "Rule 1: answer.headers: 'a b' is no name of a header.")]
    [InlineData(
        """[{"answer":{"status":200,"headers":{"a":"b\nc"}}}]""",
        "Rule 1: answer.headers: a is no text of printable ASCII characters.")]
    [InlineData("""[{"answer":{"status":200,"headers":{"a":null}}}]""", "Rule 1: answer.headers: a is no text")]
    [InlineData(
        """[{"answer":{"status":200,"headers":{"content-length":"3"}}}]""",
        "Rule 1: answer.headers: content-length follows from the body.")]
    [InlineData("""[{"answerThenLater":{"status":700}}]""", "Rule 1: answerThenLater.status: give a number from 200 to 599.")]
    [InlineData("""[{"rateLimit":{"retryAfter":-1}}]""", "Rule 1: rateLimit.retryAfter: give whole seconds or a date")]
    [InlineData("""[{"rateLimit":{"retryAfter":"soon"}}]""", "Rule 1: rateLimit.retryAfter: give whole seconds or a date")]
    [InlineData("""[{"actAfter":{}}]""", "Rule 1: actAfter.operation: give stop, start or restart.")]
    [InlineData("""[{"actAfter":{"operation":"delete"}}]""", "Rule 1: actAfter.operation: it takes another kind of value")]
    [InlineData("""[{"actAfter":{"operation":1}}]""", "Rule 1: actAfter.operation: it takes another kind of value")]
    [InlineData("""[{"cutBody":{"bytes":-1}}]""", "Rule 1: cutBody.bytes: give a number from 0.")]
    [InlineData("""[{"garbage":{"kind":"pdf"}}]""", "Rule 1: garbage.kind: give html or bytes.")]
    [InlineData("""[{"redirect":{}}]""", "Rule 1: redirect.location: give an address or a path.")]
    [InlineData("""[{"redirect":{"location":"/x","status":300}}]""", "Rule 1: redirect.status: give 301")]
    [InlineData("""[{"clockSkew":{}}]""", "Rule 1: clockSkew.seconds: give a number")]
    [InlineData("""[{"empty":{},"method":"GET /"}]""", "Rule 1: method: give an HTTP method like POST.")]
    [InlineData("""[{"empty":{},"path":"("}]""", "Rule 1: path: it is no regular expression:")]
    [InlineData("""[{"empty":{},"nth":0}]""", "Rule 1: nth: give a number from 1.")]
    [InlineData("""[{"empty":{},"nth":1.5}]""", "Rule 1: nth: it takes another kind of value")]
    [InlineData("""[{"empty":{},"everyNth":-1}]""", "Rule 1: everyNth: give a number from 1.")]
    [InlineData("""[{"empty":{},"times":0}]""", "Rule 1: times: give a number from 1.")]
    [InlineData("""[{"empty":{},"probability":1.1}]""", "Rule 1: probability: give a number from 0 to 1.")]
    [InlineData("""[{"empty":{},"seed":1}]""", "Rule 1: seed: it belongs to probability")]
    [InlineData("""[{"empty":{},"nth":1,"everyNth":1}]""", "Rule 1: give nth, everyNth or probability, not two of them.")]
    public async Task A_bad_rule_is_refused_with_one_clear_message_and_none_of_its_list_is_added(string rules, string message)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var reply = await sim.AddFaultsAsync(rules);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.StartsWith(message, reply.Body.GetProperty("error").GetString());
        Assert.Empty(sim.Server.Faults.All);
    }

    [Fact]
    public async Task In_process_a_bad_rule_is_refused_just_so()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var refused = Assert.ThrowsAny<ArgumentException>(
            () => sim.Server.Faults.Add(new FaultRule { Empty = new() }, new FaultRule { Delay = new() }));

        Assert.StartsWith("Rule 2: delay.seconds: give a number above 0", refused.Message);
        Assert.Empty(sim.Server.Faults.All);
        Assert.ThrowsAny<ArgumentException>(() => sim.Server.Faults.Add([.. Enumerable.Repeat(new FaultRule { Empty = new() }, 1001)]));
    }

    [Fact]
    public async Task The_control_itself_never_goes_wrong()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(new FaultRule { DropBefore = new() });

        Assert.Equal(0, Assert.Single(await sim.FaultsAsync()).GetProperty("seen").GetInt32());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Other_machines_cannot_make_anything_go_wrong(string method)
    {
        await using var server = new SimulatorServer(new SimulatorOptions());
        var rule = Encoding.UTF8.GetBytes("""[{"empty":{}}]""");
        var context = new DefaultHttpContext
        {
            Connection = { RemoteIpAddress = IPAddress.Parse("192.0.2.1") },
            Request = { Method = method, ContentLength = rule.Length, Body = new MemoryStream(rule) },
        };
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = "/_simulator/faults";

        await server.HandleAsync(context);

        Assert.Equal(StatusCodes.Status403Forbidden, context.Response.StatusCode);
        Assert.Empty(server.Faults.All);
    }
}
