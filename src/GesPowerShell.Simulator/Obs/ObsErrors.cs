using System.Xml.Linq;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Obs;

/// <summary>Errors in the XML format of OBS.</summary>
internal static class ObsErrors
{
    public static Answer Make(ApiRequest request, int status, string code, string message)
    {
        var error = new XElement(
            "Error",
            new XElement("Code", code),
            new XElement("Message", message),
            new XElement("RequestId", request.RequestId),
            new XElement("HostId", "simulator"));
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + error.ToString(SaveOptions.DisableFormatting);
        return new Answer(status) { Content = Content.Text("application/xml", text) }.With("x-obs-request-id", request.RequestId);
    }
}
